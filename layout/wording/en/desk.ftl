# The live preview.
preview-title = layout preview
preview-busy = rendering …
preview-page = page #
preview-gone = the preview has stopped; start it again and this page goes on
preview-foreign = only this machine may look
preview-proof = Proofread
preview-no-remarks = Nothing to be remarked.
preview-correct = Correct
preview-correct-sure = Make the # sure corrections
preview-corrected = # corrected.
preview-what = { $drawn ->
    [drawn] { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }
    [last] the last pages that could be drawn
   *[none] no page
}
preview-summary = { $what } · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s · { $time }
preview-faults = faults · { $summary }
port-in-use = port { $port } is not to be had: { $reason }
    .all = no port from { $first } to { $last } is free
hint-name-a-port = stop another preview, or name a --port
hint-leave-port-out = stop what uses it, or leave --port out
