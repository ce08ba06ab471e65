"""Running the steps of the pipeline: in this process, or on all cores."""
