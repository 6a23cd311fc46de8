"""What can be heard in a clip by arithmetic: onsets and tempo; and resampling."""
