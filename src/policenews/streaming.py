"""Many documents: over worker processes, in order, a few at a time."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

from policenews.document import Document

if TYPE_CHECKING:  # the pipeline imports this module
    from policenews.pipeline import Pipeline

AHEAD = 16
"""How many documents are in flight for each worker: enough to keep it busy, few enough to stay in memory."""

_pipelines: "list[Pipeline]" = []  # in a worker process only: the pipeline that it was started with


def in_processes(pipeline: "Pipeline", documents: Iterable[Document], workers: int) -> Iterator[Document]:
    """Yield the annotated documents in the order of the given ones.

    Args:
        pipeline: Sent once to each worker, which builds it again from its specification.
        documents: Read as they are needed.
        workers: How many processes.
    """
    pending: deque[Future[Document]] = deque()
    # "spawn" behaves the same on every platform, and forks no threads of the caller's.
    with ProcessPoolExecutor(workers, get_context("spawn"), _start, (pipeline,)) as pool:
        try:
            for document in documents:
                pending.append(pool.submit(_annotate, document))
                if len(pending) >= workers * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            for future in pending:
                future.cancel()


def _start(pipeline: "Pipeline") -> None:
    _pipelines[:] = [pipeline]


def _annotate(document: Document) -> Document:
    return _pipelines[0].annotate(document)
