"""The benchmark behind scripts/bench.py: invented records in any number, and what is measured with them."""
