"""What every plugin owes, as functions that its tests call. Needs the packages `pytest` and `hypothesis`.

>>> from policenews.testing import check_contract, check_witnesses
"""

from policenews.testing.contract import check_contract
from policenews.testing.growth import check_growth
from policenews.testing.witnesses import check_witnesses

__all__ = ["check_contract", "check_growth", "check_witnesses"]
