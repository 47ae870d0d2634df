# The name and stamp of a proof, templates of what a screen shows.
proof-name = proof { $number }
proof-line = Proof · { $proof } · { $made } · { $file } · not final
proof-stamp = { $proof }
screen-template = the theme's template { $template } is at fault: { $fault }
screen-text = { $place } has not, or not as written, the { $part } of “{ $name }”: “{ $text }”{ $others ->
    [0] {""}
    [one] {" "}(1 more story likewise)
   *[other] {" "}({ $others } more stories likewise)
 }
    .twice = { $place } has the { $part } of “{ $name }” twice: “{ $text }”{ $others ->
        [0] {""}
        [one] {" "}(1 more story likewise)
       *[other] {" "}({ $others } more stories likewise)
     }
    .order = { $place } has the { $part } of “{ $name }” in another order: “{ $text }” stands before what it follows{ $others ->
        [0] {""}
        [one] {" "}(1 more story likewise)
       *[other] {" "}({ $others } more stories likewise)
     }
    .link = { $place } has no page that leads to “{ $name }”
    .picture = { $place } shows no picture of { $name }
    .finding = { $place } does not tell what was found: “{ $text }”
    .summaries = { $place } has headlines alone: the theme's template leaves out what stories begin with
screen-place =
    .web = the web edition
    .mail = the letter
    .text = the letter's plain text
hint-screen-proof = let the theme's template of the proof letter show every page and all that was found
hint-screen-text = let the theme's template print every text of a story once, in order; how it looks is free
bad-web-address = “{ $url }” is no address of the web
hint-web-address = say where it will be found: { $option } https://…
