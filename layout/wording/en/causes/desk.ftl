port-in-use = Another program, mostly another preview, uses the port.
    .cure = Stop it, or name another with --port.
