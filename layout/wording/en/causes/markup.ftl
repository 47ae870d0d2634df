template = A template of the theme has a mistake in it, or asks for something that is not there.
    .cure = Correct it at the place that is named; docs/theming.md lists what templates are given.
