"""Pictures: the cover of a take, drawn from its sound."""
