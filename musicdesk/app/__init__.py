"""What the user can do: one module per verb, the same for every front end."""
