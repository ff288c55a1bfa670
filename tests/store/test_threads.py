import threading
from pathlib import Path

from assessment.domain.answers import Answer, State
from assessment.domain.changes import AnswerChange
from assessment.store.opening import open_store
from tests.store.store_cases import START, answering, later, new, step


def test_one_thread_writes_while_others_read_whole_states(database: Path) -> None:
    store = open_store(database)
    store.create(new(), START)
    done = threading.Event()
    torn: list[object] = []

    def write() -> None:
        for number in range(200):
            answer = Answer(State.MET, note=str(number))
            store.apply("a1", step(AnswerChange("a", Answer(), answer), AnswerChange("b", Answer(), answer)), START)
        done.set()

    def read() -> None:
        while not done.is_set():
            found = store.load("a1")
            if found.answer("a") != found.answer("b"):
                torn.append(found)
            store.summaries()

    threads = [threading.Thread(target=work) for work in (write, read, read)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert torn == []


def test_several_threads_may_write(database: Path) -> None:
    store = open_store(database)
    store.create(new(), START)

    def write(name: str) -> None:
        for number in range(50):
            store.apply("a1", answering(f"{name}{number}", Answer(State.MET)), later(number))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.load("a1").answers) == 150
    store.close()


def test_a_store_opened_on_one_thread_is_closed_on_another(database: Path) -> None:
    store = open_store(database)
    store.create(new(), START)
    closing = threading.Thread(target=store.close)
    closing.start()
    closing.join()
    again = open_store(database)
    assert not again.read_only
    again.close()
