"""The command line: `policenews extract`, `policenews explain` and `policenews plugins`."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TextIO

import attrs
import click

from policenews.annotations import Annotation
from policenews.builtin import NAMES as BUILTIN
from policenews.document import Document
from policenews.errors import InputError, PluginError, PoliceNewsError
from policenews.inputs import parse_date, read_paths
from policenews.output import NOTHING_DONE, Refusal, Write, complain, sink, standard_output, writer
from policenews.pipeline import Pipeline
from policenews.tabular import check, kind_named, row_writer

SOME_FAILED = 1
"""The exit code where some documents failed and others did not."""


class _Commands(click.Group):
    """Commands whose wrong use is told in one line, not in click's four."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:  # noqa: ANN401 -- click's own
        """Read what stands before the command."""
        with _in_one_line():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- click's own
        """Read what stands behind the command, and run it."""
        with _in_one_line():
            return super().invoke(ctx)


@contextmanager
def _in_one_line() -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise  # it is no complaint: it shows the help
    except click.UsageError as error:
        command = "policenews" if error.ctx is None else error.ctx.command_path
        message = f"{error.format_message().rstrip('.')} (see {command} --help)"
        raise Refusal(message) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="policenews")
def main() -> None:
    """Chinese police news as data: quantities, times, organizations and case types, each with its characters."""


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Publication date (ISO) of documents that state none.")
@click.option("--id", "identifier", default="", help="Identifier of the document, if there is only one.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "csv", "parquet"]), default="table",
    show_default=True,
    help="table for people; json: one array; jsonl: a line a document; with --kind also csv and parquet.",
)  # fmt: skip
@click.option(
    "--kind", "kind_name", metavar="NAME", help="Write one row for each annotation of this kind, and nothing else."
)
@click.option("-o", "--output", metavar="FILE", help="Write there, whole or not at all; - is standard output.")
@click.option("--plugin", "only", multiple=True, metavar="NAME", help="Use only this plugin; may be repeated.")
@click.option("--without", multiple=True, metavar="NAME", help="Leave this plugin out; may be repeated.")
@click.option(
    "-O", "--option", "options", multiple=True, metavar="PLUGIN.NAME=VALUE", help="Set an option of a plugin."
)
@click.option(
    "--on-error", type=click.Choice(["raise", "collect"]), default="raise", show_default=True,
    help="raise: a document on which a plugin fails is left out; collect: it is kept, with the failure.",
)  # fmt: skip
@click.option("--encoding", help="Encoding of the files; by default UTF-8 or GB18030 is detected.")
def extract(  # noqa: PLR0913, PLR0917 -- one argument an option
    paths: tuple[str, ...],
    published: str | None,
    identifier: str,
    form: str,
    kind_name: str | None,
    output: str | None,
    only: tuple[str, ...],
    without: tuple[str, ...],
    options: tuple[str, ...],
    on_error: str,
    encoding: str | None,
) -> None:
    """Annotate documents.

    A PATH is a text file, a folder of them (.txt and .jsonl, at any depth), - for standard input, or a .jsonl file
    whose lines are {"id", "text", "published"}.

    Exit code: 0 if all went well, 1 if some documents failed and others did not, 2 if nothing could be done.
    """
    if identifier and (len(paths) != 1 or Path(paths[0]).is_dir() or paths[0].lower().endswith(".jsonl")):
        message = "--id names one document: give one text file"
        raise Refusal(message)
    target = None if output == "-" else output
    try:
        check(form, kind_name, target)
        day = None if published is None else parse_date(published, "--published")
        pipeline = Pipeline.installed(only=only or None, without=without, options=_options(options), on_error=on_error)
        kind = None if kind_name is None else kind_named(kind_name, pipeline.kinds)
    except PoliceNewsError as error:
        raise Refusal(" ".join(str(error).split())) from error
    for failure in pipeline.failures:
        complain(f"plugin {failure.plugin!r}: {failure.message}")
    items = read_paths(paths, published=day, identifier=identifier, encoding=encoding)
    done, failed = _run(pipeline, items, form, target, kind)
    if failed or pipeline.failures:
        sys.exit(SOME_FAILED if done else NOTHING_DONE)


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Publication date (ISO) of documents that state none.")
@click.option("--plugin", "only", multiple=True, metavar="NAME", help="Use only this plugin; may be repeated.")
@click.option("--encoding", help="Encoding of the files; by default UTF-8 or GB18030 is detected.")
def explain(paths: tuple[str, ...], published: str | None, only: tuple[str, ...], encoding: str | None) -> None:
    """Say why something is found, and why not.

    One table a document, in the order of the text: each annotation with its rule, what lost against a longer one, and
    what plugins refused (numerals that are no quantities), with the reason.
    """
    try:
        day = None if published is None else parse_date(published, "--published")
        known = Pipeline.installed(only=only or None, on_error="collect")
        # By custom an option `refused` asks a plugin for what it left out.
        options = {plugin.name: {"refused": True} for plugin in known.plugins if _may_refuse(plugin.manifest.options)}
        pipeline = Pipeline.installed(only=only or None, options=options, on_error="collect")
    except PoliceNewsError as error:
        raise Refusal(" ".join(str(error).split())) from error
    done, failed = _run(pipeline, read_paths(paths, published=day, encoding=encoding), "explanation", None)
    if failed or pipeline.failures:
        sys.exit(SOME_FAILED if done else NOTHING_DONE)


def _may_refuse(options: type | None) -> bool:
    return options is not None and attrs.has(options) and "refused" in attrs.fields_dict(options)


def _options(given: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the options by plugin: `dates.prefer=future` is {"dates": {"prefer": "future"}}."""
    options: dict[str, dict[str, str]] = {}
    for item in given:
        name, equals, value = item.partition("=")
        plugin, dot, option = name.partition(".")
        if not (equals and dot and plugin and option):
            message = f"-O {item!r}: an option is PLUGIN.NAME=VALUE (dates.prefer=future)"
            raise InputError(message)
        options.setdefault(plugin, {})[option] = value
    return options


def _run(
    pipeline: Pipeline,
    items: Iterator[Document | InputError],
    form: str,
    output: str | None,
    kind: type[Annotation] | None = None,
) -> tuple[int, int]:
    """Annotate and write one document after the other; return how many were written, and how many failed."""
    done = failed = 0
    with sink(output) as (stream, keep), _writing(form, stream, kind, to_file=output is not None) as write:
        for item in items:
            try:
                if isinstance(item, InputError):
                    raise item
                document = pipeline.annotate(item)
                write(document)
            except (PoliceNewsError, TypeError) as error:
                named = isinstance(error, PluginError | InputError)  # these name the document themselves
                complain(error if named or isinstance(item, InputError) else f"{error} (document {item.identifier})")
                failed += 1
                continue
            except RecursionError:
                about = item.identifier if isinstance(item, Document) else "a document"
                complain(f"{about}: its fields are nested too deep to be written")
                failed += 1
                continue
            done += 1
            own = document.failures[len(pipeline.failures) :]
            for failure in own:
                complain(f"{document.identifier}: plugin {failure.plugin!r}: {failure.error}: {failure.message}")
            failed += bool(own)
        if done:
            write(None)
            keep()
    return done, failed


def _writing(
    form: str, stream: TextIO, kind: type[Annotation] | None, *, to_file: bool
) -> AbstractContextManager[Write]:
    if kind is None:
        return nullcontext(writer(form, stream, to_file=to_file))
    return row_writer(form, stream, kind, to_file=to_file)


@main.command()
def plugins() -> None:
    """List the installed plugins in run order, and what failed to load and why."""
    try:
        pipeline = Pipeline.installed(on_error="collect")
    except PoliceNewsError as error:
        raise Refusal(" ".join(str(error).split())) from error
    with standard_output():
        for number, plugin in enumerate(pipeline.plugins, 1):
            click.echo(f"{number}. {plugin.name} ({plugin.distribution or 'built in'})")
            click.echo(f"   provides {_names(plugin.manifest.provides)}")
            click.echo(f"   requires {_names(plugin.manifest.requires)}")
            click.echo(f"   uses {_names(plugin.manifest.uses)}")
        if not pipeline.plugins:
            click.echo("no plugins are installed: install policenews-numbers, for instance")
        click.echo(f"built in, run only when something asks: {', '.join(BUILTIN)}")
        for failure in pipeline.failures:
            click.echo(
                f"failed: {failure.plugin} ({failure.distribution or 'no package'}): {failure.error}: {failure.message}"
            )
    if pipeline.failures:
        sys.exit(SOME_FAILED)


def _names(kinds: Sequence[type[Any]]) -> str:
    return ", ".join(f"{kind.__name__} ({kind.kind})" for kind in kinds) or "nothing"
