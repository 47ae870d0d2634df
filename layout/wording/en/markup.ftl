# The theme's templates.
template = the theme “{ $theme }” has a template at fault: { $fault }
hint-template = correct it there; docs/theming.md lists what templates are given
template-limit = { "" }
    .time = it takes too long: it may repeat without end
    .memory = it takes too much memory
    .itself = it includes itself, or statements stand too deep within each other
template-refusal = { "" }
    .record = what is printed is no text but holds { $names }: name one of these
    .kind = what is printed is neither text nor number
    .large = it would make more than { $most } characters
    .unreadable = { $file } is no text, or has more than { $most } kB
    .lost = there is no template “{ $name }”
    .secret = templates may not ask for “{ $name }”
    .name = nothing here is called “{ $name }”
    .field = there is no “{ $name }” there, but { $names }
    .of-nothing = “{ $name }” is asked of what is empty here
    .of-value = a text, number or list has no “{ $name }”
