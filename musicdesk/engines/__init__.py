"""What makes sound: the models that can be had, where they run, and the engine that runs them."""
