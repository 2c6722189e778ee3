"""Publishing: everything derived from models and data, as named artifacts that a build writes or checks."""
