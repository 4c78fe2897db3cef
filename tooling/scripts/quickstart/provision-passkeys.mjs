// placeholder until enable.mjs lands
