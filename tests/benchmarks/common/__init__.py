"""What the benchmarks of the window share: their figures, a screen to show it on, and the window itself."""
