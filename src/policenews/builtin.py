"""The plugins that come with the core; they run only when something asks for what they provide."""

from policenews import segmentation, tokens
from policenews.discovery import Candidate

BUILTIN: tuple[Candidate, ...] = (
    Candidate("segmentation", implementation=segmentation),
    Candidate("tokens", implementation=tokens),
)
