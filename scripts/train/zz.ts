import { labelPassages } from '../../src/label/label-passages.ts';
import { textModel } from '../../src/score/model.ts';
import { readCachedExamples } from './cache.ts';
const rows: any[]=[];
for (const e of readCachedExamples(process.argv[2]!, ['innertext'])) { if (e.page.page_type!=='article') continue;
 const {verdicts}=labelPassages(e.passages,{model:textModel(),threshold:null,explain:false});
 const last=[...e.target].map((t,i)=>t>0.5&&(e.words[i]!.length>3)?i:-1).reduce((a,b)=>Math.max(a,b),-1);
 let x=0; const ex:string[]=[]; e.passages.forEach((p,i)=>{ if(i>last && verdicts[i]!.label==='paragraph' && e.words[i]!.length>=20){ x+=e.words[i]!.length; if(ex.length<6) ex.push(`${verdicts[i]!.score.toFixed(2)} ${p.text.slice(0,150)}`);} });
 if (x>0) rows.push({id:e.page.id,url:e.page.url,x:x/(2*e.goldWords.length),words:x,ex,gw:e.goldWords.length, lastText:e.passages[last]?.text.slice(-100)}); }
rows.sort((a,b)=>b.x-a.x);
for (const r of rows.slice(0,28)) console.log(`${r.x.toFixed(2)} ${r.id} ${r.url.slice(0,80)} extra ${r.words} gold ${r.gw}\n   last: ${r.lastText}\n   ${r.ex.join('\n   ')}`);
