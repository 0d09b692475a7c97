"""`python -m policenews`."""

from policenews.cli import main

main(prog_name="policenews")
