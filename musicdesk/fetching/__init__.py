"""Fetching: models from the network, whole or not at all, and only when the user asked for them."""
