import { it } from 'vitest';
import fs from 'node:fs';
import { readTimestampLine, readingOfPage, findTimes } from '../../src/recognise/times/index.ts';
import { readByline } from '../../src/recognise/byline.ts';
import { readBareName } from '../../src/recognise/bare-name.ts';
const W='/work/shared/bench/world/fundus/';
it('x',()=>{
 for(const l of fs.readFileSync(W+'gold.ndjson','utf8').split('\n')){if(!l)continue;const d=JSON.parse(l);
  const dir=fs.readdirSync(W+'text/innertext').filter(f=>f.startsWith(d.id));
  for(const f of dir.slice(0,1)){const lines=fs.readFileSync(W+'text/innertext/'+f,'utf8').split('\n').map(x=>x.replace(/[\s\u00a0]+/g,' ').trim()).filter(Boolean);
   const lang=({us:'en-US',uk:'en-GB',de:'de'} as any)[d.country]??null;
   const page=readingOfPage(()=>lines,()=>lang);
   if(d.publish_date){const day=d.publish_date.slice(0,10);const [y,m,dd]=day.split('-');
    for(const t of lines){if(t.length>110||!t.includes(y))continue;const has=findTimes(t,page).some(x=>x.date===day);const dn=String(+dd);
     const mentions=new RegExp('(^|[^0-9])0?'+dn+'([^0-9]|$)').test(t);
     if(!mentions)continue;const tl=readTimestampLine(t,page);
     if(!has)console.log('\n@DAY '+d.id+' | '+t);else if(!tl)console.log('\n@TL '+d.id+' | '+t)}}
   const authors=(d.author??'').split(/[;,]/).map((x:string)=>x.trim()).filter(Boolean);
   for(const t of lines){if(t.length>110)continue;if(!authors.some((a:string)=>t.toLowerCase().includes(a.toLowerCase())))continue;
    const b=readByline(t)??readBareName(t);const got=b?.authors??[];
    if(!got.length||!got.every(g=>authors.some((a:string)=>a.toLowerCase()===g.toLowerCase())))console.log('\n@BY '+d.id+' | '+t+'  => '+JSON.stringify(got))}
  }}
});
