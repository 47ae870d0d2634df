# Help of layout compare.
cmd-compare = Show what changed from OLD to NEW (each an issue.yaml, its folder, or a PDF): changed words, changed places.
cmd-compare-option-output = File to write.
cmd-compare-option-open = Open it in the browser.
