# Themes tried out: `layout themes --check` and `--gallery`.
unreachable = nothing is set in the style “{ $name }”
    .style = nothing is set in the style “{ $name }”
    .look = no box has the look “{ $name }”
    .colour = nothing is printed in the colour “{ $name }”
    .furniture = no page template has the furniture “{ $name }”
    .face = no style is set in the face “{ $name }”
    .slot = no page template has the slot “{ $name }”
hint-unreached-style = take it out, or call it as a kind of text, or as that in a slot: headline, story-headline
hint-unreached-look = name it in a page template: look:, or call it as a slot
hint-unreached-colour = take it out, or use it in a look, a style or the style sheet
hint-unreached-furniture = name it in a page template: furniture:, or call it usual
hint-unreached-face = take it out, or name it in a style: face:
hint-unreached-slot = give it a place in a page template: { $slot }, or take the file out
unreadable = the style “{ $style }” has { NUMBER($size, maximumFractionDigits: 1) } pt, less than the { NUMBER($least, maximumFractionDigits: 1) } pt that the press prints in its ink
    .rule = a rule of the look “{ $look }” has { NUMBER($size, maximumFractionDigits: 2) } pt, less than the { NUMBER($least, maximumFractionDigits: 2) } pt that the press prints in its ink
    .contrast = text in the look “{ $look }” hardly stands out from its ground ({ NUMBER($contrast, maximumFractionDigits: 1) } : 1)
    .inset = text in the look “{ $look }” touches the edge of its ground
    .ink = the colour “{ $name }” takes { NUMBER($inks, maximumFractionDigits: 0) } % of ink, more than the { NUMBER($most, maximumFractionDigits: 0) } % of the press
    .bar = a bar of the furniture “{ $name }” is { NUMBER($size, maximumFractionDigits: 1) } mm wide and lies under text: the margin there is { NUMBER($most, maximumFractionDigits: 1) } mm
hint-narrower-bar = make it narrower, or the margin wider
hint-larger-or-one-ink = at least { NUMBER($least, maximumFractionDigits: 2) } pt, or an ink alone and solid
hint-lighter-ground = a lighter tint, or ink: paper on a dark one
hint-inset = write inset: 1 (a theme that it extends may say inset: 0)
untranslated = “{ $text }” stays Chinese in an issue of another language
hint-issue-words = draw what the issue says in its language: issue.folios, issue.contents_label … (docs/theming.md)
hint-margin-words = name what the issue says in its language: “folio”, “section”, “days” … in braces
hint-standing-words = leave titles to the issue where it may be in another language
gallery-title = Themes
gallery-begin = To begin with it: layout new paper --theme { $theme }
gallery-no-pictures = It could not be painted: layout themes --check says why.
gallery-made = { $file }: { $count ->
    [one] 1 theme
   *[other] { $count } themes
}
theme-checked = { $name }: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} tried out, { $tally }
theme-pages-in = pages: { $folder }
