# The theme's templates.
template = the theme “{ $theme }” has a template at fault: { $fault }
hint-template = correct it there; docs/theming.md lists what templates are given
