"""A job in words: where it stands, how fast it goes, and how long it will take."""

from __future__ import annotations

from musicdesk.app.queue import Job
from musicdesk.core.job import JobState
from musicdesk.gui.takeswords import counted


def state_in_words(job: Job) -> str:
    """Return where a job stands."""
    many = job.wish.variations > 1
    if job.state is JobState.QUEUED:
        return "Waiting"
    if job.state is JobState.RUNNING:
        if job.stopping:
            return "Stopping; what exists is kept"
        if job.loading:
            return "Loading the model"
        at = min(job.wish.variations, len(job.takes) + len(job.unsaved_takes) + 1)
        return f"Making take {at} of {job.wish.variations}" if many else "Making the take"
    if job.state is JobState.FAILED:
        return f"Failed; {counted(len(job.takes), 'take')} kept" if job.takes else "Failed"
    if job.unsaved:
        return "Not saved"
    if job.state is JobState.CUT_SHORT:
        return "Cut short; what exists is kept" if job.takes else "Cancelled"
    return f"Done, {counted(len(job.takes), 'take')}" if many else "Done"


def speed_in_words(speed: float | None) -> str:
    """Return how many seconds of music are made in a second."""
    if speed is None or speed <= 0:
        return ""
    return f"{speed:.1f}x real time" if speed < 99.95 else f"{speed:,.0f}x real time"


def left_in_words(left_s: float | None) -> str:
    """Return the time left, coarser the longer it is, so that it can be read while it changes."""
    if left_s is None or left_s < 0:
        return ""
    if left_s < 1:
        return "nearly done"
    if left_s < 90:
        return f"{round(left_s)} s left"
    if left_s < 5400:
        return f"{round(left_s / 60)} min left"
    return f"{round(left_s / 3600)} h left"


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
    counts = ((running, "running"), (waiting, "waiting"), (failed, "failed"), (done, "done"))
    return ", ".join(f"{count} {word}" for count, word in counts if count > 0) or "No jobs"
