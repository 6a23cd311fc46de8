"""Choice: which engine an order asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from musicdesk.workers.messages import Make, Warm

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine


@dataclass(frozen=True)
class Choice:
    """The engine that is asked for; `lora` is the folder of what is laid over its weights, "" for nothing."""

    model: str
    device: str
    precision: str
    lora: str = ""

    @staticmethod
    def of(order: Make | Warm) -> Choice:
        """Return what an order asks for."""
        asked = order.wish.recipe if isinstance(order, Make) else order
        return Choice(asked.model, asked.device, asked.precision, asked.lora)

    def met_by(self, asked: Choice, engine: Engine) -> bool:
        """Whether an engine, loaded when `asked` for, is the one: "auto" is met by "auto" alone."""
        return (
            (self.model, self.lora) == (asked.model, asked.lora)
            and self.device in (asked.device, engine.device)
            and self.precision in (asked.precision, engine.precision)
        )
