"""The commands, one module each: arguments in, findings printed, exit code out."""
