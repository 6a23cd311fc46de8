"""Picture: the cover of a take, as an array."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""uint8 (height, width, 3): red, green, blue."""
