#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep what they compiled for the next run.
module.enableCompileCache?.();
await import('../dist/cli.js');
