"""Words, sentences and their places in captured text: normalising without editing."""
