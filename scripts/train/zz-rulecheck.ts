import { readCachedExamples } from './cache.ts';
import { namePassages } from '../../src/label/name-passages.ts';
const t0=Date.now();
const ex = readCachedExamples('/tmp/data/train', ['innertext','soup']).filter((_,i)=>i%3===0);
const st: Record<string,{n:number,words:number,gold:number,goldWords:number,ex:string[]}> = {};
let np=0, ch=0; let tm=0;
for (const e of ex) { const t=performance.now(); const named = namePassages(e.passages); tm+=performance.now()-t;
 named.forEach((r,i)=>{ np++; ch+=e.passages[i]!.text.length; if(!r) return; const s=(st[r.name]??={n:0,words:0,gold:0,goldWords:0,ex:[]}); s.n++; const w=e.words[i]!.length; s.words+=w; if(e.target[i]!>0.5){s.gold++; s.goldWords+=w; if(s.ex.length<4 || Math.random()<.03) s.ex.push(e.passages[i]!.text.slice(0,110));}});}
console.log(np,'passages',ch,'chars', tm.toFixed(0),'ms rules', ((Date.now()-t0)/1000).toFixed(0));
for (const [k,s] of Object.entries(st).sort((a,b)=>b[1].goldWords-a[1].goldWords)) { console.log(k, s.n, 'gold', s.gold, (100*s.gold/s.n).toFixed(1)+'%', 'goldwords', s.goldWords, (100*s.goldWords/s.words).toFixed(1)+'%'); for (const x of s.ex.slice(-3)) console.log('      ', x);}
