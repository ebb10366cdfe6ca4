#!/usr/bin/env node
// The command line: `samsyn serve`, `samsyn verify`, `samsyn erase`, `samsyn backup`,
// `samsyn restore`, `samsyn import`, `samsyn export`, `samsyn demo-reset`. Unlike `npm start` it is for real unless DEMO says
// otherwise.
import './nodeIsNewEnough.js'

await import('../src/main.ts')
