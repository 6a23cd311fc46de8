"""A job in words: where it stands, how fast it goes, and how long it will take."""

from __future__ import annotations

from musicdesk.app.queue import Job
from musicdesk.core.job import JobState
from musicdesk.gui.tongue import tr, trn


def state_in_words(job: Job) -> str:
    """Return where a job stands."""
    many = job.wish.variations > 1
    if job.state is JobState.QUEUED:
        return tr("Waiting")
    if job.state is JobState.RUNNING:
        if job.stopping:
            return tr("Stopping; what exists is kept")
        if job.loading:
            return tr("Loading the model")
        if not many:
            return tr("Making the take")
        at = min(job.wish.variations, len(job.takes) + len(job.unsaved_takes) + 1)
        return tr("Making take {number} of {count}", number=at, count=job.wish.variations)
    if job.state is JobState.FAILED:
        made = len(job.takes)
        return trn("Failed; {n} take kept", "Failed; {n} takes kept", made) if made else tr("Failed")
    if job.unsaved:
        return tr("Not saved")
    if job.state is JobState.CUT_SHORT:
        return tr("Cut short; what exists is kept") if job.takes else tr("Cancelled")
    return trn("Done, {n} take", "Done, {n} takes", len(job.takes)) if many else tr("Done")


def speed_in_words(speed: float | None) -> str:
    """Return how many seconds of music are made in a second."""
    if speed is None or speed <= 0:
        return ""
    return tr("{speed}x real time", speed=f"{speed:.1f}" if speed < 99.95 else f"{speed:,.0f}")


def left_in_words(left_s: float | None) -> str:
    """Return the time left, coarser the longer it is, so that it can be read while it changes."""
    if left_s is None or left_s < 0:
        return ""
    if left_s < 1:
        return tr("nearly done")
    if left_s < 90:
        return tr("{seconds} s left", seconds=round(left_s))
    if left_s < 5400:
        return tr("{minutes} min left", minutes=round(left_s / 60))
    return tr("{hours} h left", hours=round(left_s / 3600))


def line(job: Job) -> str:
    """Return all of it in one line."""
    parts = [state_in_words(job)]
    if job.state is JobState.RUNNING and not job.loading and not job.stopping:
        parts += [speed_in_words(job.speed), left_in_words(job.left_s)]
    return " · ".join(part for part in parts if part)


def summary(jobs: tuple[Job, ...]) -> str:
    """Return all jobs in a few words."""
    running = sum(job.state is JobState.RUNNING for job in jobs)
    waiting = sum(job.state is JobState.QUEUED for job in jobs)
    failed = sum(job.state is JobState.FAILED or job.unsaved for job in jobs)
    done = len(jobs) - running - waiting - failed
    words = (
        trn("{n} running", "{n} running", running) if running > 0 else "",
        trn("{n} waiting", "{n} waiting", waiting) if waiting > 0 else "",
        trn("{n} failed", "{n} failed", failed) if failed > 0 else "",
        trn("{n} done", "{n} done", done) if done > 0 else "",
    )
    return ", ".join(filter(None, words)) or tr("No jobs")
