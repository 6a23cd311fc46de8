"""The number of threads is found by measuring, and anew when the machine changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from musicdesk.engines.musicgen.threads import LATEST, SELDOM_S, Threads, allowed, alone, thread_choices


class Machine:
    """A clock that goes on by what a step takes on so many threads."""

    def __init__(self, takes: Callable[[int], float]) -> None:
        self.now_s, self.takes, self.count, self.steps = 0.0, takes, 9, list[int]()

    def use(self, count: int) -> None:
        self.count = count

    def ask(self) -> int:
        return self.count

    def clock(self) -> float:
        return self.now_s

    def step(self, threads: Threads, times: int = 1) -> None:
        for _ in range(times):
            run = threads.begin()
            self.steps.append(self.count)
            self.now_s += self.takes(self.count)
            threads.end(run)


def test_the_fastest_number_is_found() -> None:
    machine = Machine(lambda count: {1: 0.03, 2: 0.02, 4: 0.025}[count])
    threads = Threads((1, 2, 4), machine.use, machine.ask, machine.clock)

    machine.step(threads, 30)

    assert threads.count == 2
    assert machine.steps[-5:] == [2] * 5


def test_a_core_that_another_program_takes_is_noticed_within_some_steps() -> None:
    machine = Machine(lambda count: 0.02 / count)
    threads = Threads((1, 2), machine.use, machine.ask, machine.clock)
    machine.step(threads, 30)
    assert threads.count == 2

    machine.takes = lambda count: {1: 0.021, 2: 0.3}[count]
    machine.step(threads, LATEST + 10)

    assert threads.count == 1
    assert machine.steps[-1] == 1


def test_a_core_that_is_free_again_is_used_again() -> None:
    machine = Machine(lambda count: {1: 0.021, 2: 0.3}[count])
    threads = Threads((1, 2), machine.use, machine.ask, machine.clock)
    machine.step(threads, 30)
    assert threads.count == 1

    machine.takes = lambda count: 0.02 / count
    machine.step(threads, round(2 * SELDOM_S / 0.02))

    assert threads.count == 2


def test_a_hopeless_number_is_tried_for_one_step_only() -> None:
    machine = Machine(lambda count: {1: 0.02, 2: 1.5}[count])
    threads = Threads((1, 2), machine.use, machine.ask, machine.clock)

    machine.step(threads, 40)

    assert machine.steps.count(2) == 1


def test_with_one_number_nothing_is_touched() -> None:
    machine = Machine(lambda count: 0.02)
    threads = Threads((1,), machine.use, machine.ask, machine.clock)

    machine.step(threads, 5)

    assert machine.steps == [9] * 5


def test_the_number_of_threads_is_left_as_it_was_found() -> None:
    machine = Machine(lambda count: 0.02 / count)
    threads = Threads((1, 2), machine.use, machine.ask, machine.clock)

    machine.step(threads, 20)

    assert machine.count == 9


@pytest.mark.parametrize(("cores", "choices"), [(1, (1,)), (2, (1, 2)), (6, (1, 2, 3, 4, 6)), (64, (1, 2, 4, 8, 16))])
def test_what_is_tried_suits_the_machine(cores: int, choices: tuple[int, ...]) -> None:
    assert thread_choices(cores) == choices


def test_what_the_user_said_is_the_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")

    assert allowed() == 1


def test_what_is_done_alone_has_one_thread_and_leaves_the_number_as_it_was() -> None:
    before = torch.get_num_threads()

    with pytest.raises(ValueError, match="stopped"), alone():
        assert torch.get_num_threads() == 1
        raise ValueError("stopped")

    assert torch.get_num_threads() == before
