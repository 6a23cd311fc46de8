"""A benchmark that was run by nobody."""

from __future__ import annotations

from musicdesk.engines.benchmark.measured import CodecCost, Machine, Measured, Ours, Speed, Theirs

MACHINE = Machine("a processor", "cpu", 2, 24.0, "2", "5", 20.0)
OURS = Ours(Speed(40.0, 0.8, 0.5), 700.0, 2, {"100": 20.0, "500": 25.0, "1500": 30.0}, 0.5, 0.6, None, 2e-2)
MEASURED = Measured(
    shape="small",
    random_weights=True,
    steps=60,
    rounds=3,
    machine=MACHINE,
    ours={"int8": OURS},
    theirs={"fp32": Theirs(Speed(4.0, 0.08), 2400.0), "bf16": Theirs(Speed(16.0, 0.3), 1300.0)},
    codec=CodecCost(0.14, 0.15, 0.93, 1.1, 1e-7, 80.0),
    peak_memory_mb=5000.0,
)
