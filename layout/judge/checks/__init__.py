"""The checks, one module a thing that a print shop looks at; each takes a `Judgement` and adds breaches to it."""
