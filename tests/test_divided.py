"""Work is divided in a process of its own here: the one that runs the tests has threads."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

from generator import divided

IS_COPIED = sys.platform == "linux"
ROOT = Path(__file__).parent.parent
PROCESSES = """
    import os
    divided._processors = lambda: 2  # also on a machine with one
"""


def ran(body: str) -> str:
    """What a program of one thread prints."""
    program = "from generator import divided\n" + textwrap.dedent(PROCESSES) + textwrap.dedent(body)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return done.stdout + done.stderr


def test_several_processes_work_and_the_answers_are_in_order() -> None:
    said = ran("""
        import multiprocessing, sys
        me, begun = os.getpid(), multiprocessing.get_context("fork").Event()
        def work(part):
            if os.getpid() != me:
                begun.set()
            elif sys.platform == "linux":
                begun.wait(50)  # seconds; a bound against hanging
            return part, os.getpid()
        answers = divided.each(work, range(100), seconds=1)
        print([part for part, _ in answers] == list(range(100)), len({who for _, who in answers}))
    """)
    assert said == f"True {1 + IS_COPIED}\n"


def test_what_a_copy_does_not_bring_back_is_done_here() -> None:
    said = ran("""
        import time
        me = os.getpid()
        def work(part):
            time.sleep(0.01)
            if os.getpid() != me:
                os._exit(1)
            return part
        print(divided.each(work, range(20), seconds=1) == list(range(20)))
    """)
    assert said == "True\n"


def test_a_mistake_in_the_work_is_told_once_and_by_whoever_asked() -> None:
    said = ran("""
        def work(part):
            raise ValueError(f"part {part}")
        try:
            divided.each(work, range(20), seconds=1)
        except ValueError as error:
            print(error)
    """)
    assert said.startswith("part ")
    assert said.count("\n") == 1


def test_work_begun_beside_is_answered_and_a_copy_makes_no_copies() -> None:
    said = ran("""
        import multiprocessing
        begun = divided.begin(lambda: (os.getpid(), divided.begin(os.getpid)))
        who, further = begun.answer() if begun else (0, None)
        print(who != os.getpid(), further, multiprocessing.active_children())
    """)
    assert said == "True None []\n"


def test_a_copy_ends_with_the_process_that_it_is_a_copy_of() -> None:
    said = ran("""
        import signal
        pid = os.fork()
        if pid == 0:
            begun = divided.begin(lambda: "x" * 1_000_000)
            os.kill(os.getpid(), signal.SIGKILL)
        os.waitpid(pid, 0)
    """)
    assert said == ""  # the output ends with the last process that holds it


def test_one_killed_in_its_turn_does_not_hold_up_the_others() -> None:
    said = ran("""
        import signal
        divided._PATIENCE = 0.1
        turns = divided.Turns(3)
        def killed():
            turns.lock.acquire()
            os.kill(os.getpid(), signal.SIGKILL)
        begun = divided.begin(killed)
        print(begun.answer() if begun else turns.lock.acquire(), [*turns])
    """)
    assert said in ("None []\n", "True []\n")


def test_beside_another_thread_nothing_is_copied() -> None:
    said = ran("""
        import threading
        held = threading.Event()
        threading.Thread(target=held.wait, daemon=True).start()
        who = set(divided.each(lambda part: os.getpid(), range(9), seconds=1))
        print(divided.begin(os.getpid), who == {os.getpid()})
    """)
    assert said == "None True\n"


def test_where_the_system_gives_no_process_all_is_done_here() -> None:
    said = ran("""
        def refused():
            raise OSError(11, "no more processes")
        os.fork = refused
        print(divided.each(str, range(3), seconds=1), divided.begin(os.getpid))
    """)
    assert said == "['0', '1', '2'] None\n"


def test_where_threads_cannot_be_counted_nothing_is_copied() -> None:
    said = ran("""
        divided._THREADS = divided.Path("/nowhere")
        print(divided.each(str, range(3), seconds=1), divided.begin(os.getpid))
    """)
    assert said == "['0', '1', '2'] None\n"


def test_little_work_is_done_here() -> None:
    seen: list[int] = []
    divided.each(seen.append, range(5), seconds=1e-6)
    assert seen == [*range(5)]
