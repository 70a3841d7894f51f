### Starter sets.
