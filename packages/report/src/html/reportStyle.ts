/**
 * The look of a report on a screen and on paper. Everything is measured in the reader's own size of
 * letters; colours are the product's, dark where the reader's system is. Nothing is fetched.
 */
export const reportStyle = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f3,#17191a);--ink:light-dark(#1d2324,#e7e4dc);--soft:light-dark(#566061,#a3aaa8);--line:light-dark(#e0dbcf,#333839);--strong:light-dark(#8d8a80,#737a79);--accent:light-dark(#0f5f66,#6fc3c6);--wash:light-dark(#e3eff0,#1d3234);--talk:light-dark(#85540a,#e0b15e);--serif:"Source Serif 4 Variable","Source Serif 4",Georgia,"Times New Roman",serif;--sans:"Source Sans 3 Variable","Source Sans 3",system-ui,sans-serif}
:root[data-theme="light"]{color-scheme:light}
:root[data-theme="dark"]{color-scheme:dark}
*{box-sizing:border-box}
html{font-size:106.25%;scroll-padding-block-start:4rem;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--serif);overflow-wrap:break-word;hyphens:auto}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.running{position:sticky;inset-block-start:0;z-index:1;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;margin:0;padding:.45rem 1rem;border-block-end:1px solid var(--line);background:var(--paper);font:.82rem/1.4 var(--sans);color:var(--soft)}
.running span{color:var(--talk);font-weight:600}
.running [data-state="final"]{color:var(--accent)}
main{padding:1.5rem 1rem 4rem}
.report{max-inline-size:44rem;margin-inline:auto}
.cover{padding-block:1.5rem 2rem;border-block-end:1px solid var(--strong)}
.cover p{margin:0;font-family:var(--sans);color:var(--soft)}
.cover .edition{margin-block-start:.6rem;color:var(--talk);font-weight:600}
.cover .edition[data-state="final"]{color:var(--accent)}
h1,h2,h3,h4,h5,h6{margin:2.2em 0 .6em;font-weight:600;line-height:1.25;hyphens:manual;text-wrap:balance;scroll-margin-block-start:4rem}
h1{margin:.3rem 0;font-size:2.2rem;font-weight:500}
h2{font-size:1.6rem;font-weight:500}
h2 .no{color:var(--soft);font-variant-numeric:tabular-nums;margin-inline-end:.3em}
h3{font-size:1.25rem}
h4{font-size:1.08rem}
h5,h6{font-size:1rem}
p{margin:0 0 .9em}
ul,ol{margin:0 0 .9em;padding-inline-start:1.4em}
li{margin-block:.25em}
blockquote{margin:1em 0;padding-inline-start:1em;border-inline-start:3px solid var(--line)}
mark{background:var(--wash);color:inherit;border-block-end:1px solid var(--accent)}
.contents{margin-block:1.5rem 0;font-family:var(--sans);font-size:.92rem}
.contents h2{margin:0 0 .4rem;font-size:1rem;font-weight:600;font-family:var(--sans)}
.contents ol,.contents ul{margin:0;padding-inline-start:1.3em}
.contents ul{list-style:none;padding-inline-start:.8em}
.contents a{display:block;padding-block:.15em;text-decoration:none}
.contents a:hover{text-decoration:underline}
.chapter{border-block-start:1px solid var(--line);margin-block-start:3rem}
.chapter>h2{margin-block-start:1.5rem}
.nothing,.said{color:var(--soft)}
.nothing{font-style:italic}
.box{display:flex;gap:1rem;margin-block:1em;padding:.8rem 1rem;border:1px solid var(--strong);font-family:var(--sans)}
.box>:first-child{flex:1}
.box ul{margin:0}
.box-head{margin:0 0 .3em;font-size:.82rem;color:var(--soft)}
.box-points{text-align:end;max-inline-size:9rem}
.box-figure{margin:0;font-size:1.6rem;font-variant-numeric:tabular-nums;line-height:1.2}
.box-figure[data-open]{font-size:.94rem}
.lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:0 2rem;margin-block-start:1.5rem}
.lists :is(h3,h4){margin-block:1em .5em;padding-block-end:.3em;border-block-end:1px solid var(--strong)}
.lists ul{padding-inline-start:1.1em}
.note{font-size:.72em;line-height:0;user-select:none}
.note a{padding:.5em .2em;text-decoration:none}
.notes{margin-block:2rem 0;padding-block-start:.6rem;border-block-start:1px solid var(--line);font-size:.86rem;color:var(--soft)}
.total{font-family:var(--sans);font-size:1.1rem}
.total strong{font-size:2.2rem;font-weight:500;font-variant-numeric:tabular-nums;margin-inline:.2em}
.total strong[data-open]{font-size:1.1rem}
figure{margin:1.8rem 0 .6rem;break-inside:avoid}
figcaption{font:.86rem/1.4 var(--sans);color:var(--soft)}
.chart{display:block;inline-size:min(100%,31rem);block-size:auto;font-family:var(--sans);font-variant-numeric:tabular-nums;margin-block-end:.5rem;overflow:visible}
.picture{overflow-x:auto}
.picture .chart{inline-size:100%;min-inline-size:28rem}
.chart :is(.bar,.dot){fill:var(--accent)}
.chart :is(.bar-open,.line){stroke:var(--accent)}
.chart :is(line,polygon).past{stroke:var(--soft)}
.chart .hollow{fill:var(--paper)}
.chart .hollow.own{stroke:var(--accent)}
.chart .soft{fill:var(--soft)}
.chart .count{stroke:var(--paper)}
.chart .figure{font-weight:600}
.behind{margin-block-end:1.2rem;font-family:var(--sans)}
.behind summary{inline-size:fit-content;padding-block:.3em;font-size:.86rem;color:var(--accent);cursor:pointer}
.behind .wide{margin-block:.4rem 1.2rem}
.behind caption{display:none}
.follow-up ul{margin:0;padding:0;list-style:none}
.follow-up li{display:grid;grid-template-columns:1fr 10.5rem;gap:.2rem 1.5rem;margin:0;padding-block:.6em;border-block-end:1px solid var(--line)}
.follow-up h4{margin-block:1.6em .2em;padding-block-end:.3em;border-block-end:1px solid var(--strong)}
.follow-up p{margin:0}
.outcome{display:flex;align-items:baseline;gap:.45em;font:.94rem/1.6 var(--sans)}
.outcome-comment{grid-column:1;color:var(--soft)}
.sign{flex:none}
.wide{overflow-x:auto;margin-block:1.2rem}
.scores{margin-block:1.2rem}
table{inline-size:100%;border-collapse:collapse;font:.94rem/1.4 var(--sans);font-variant-numeric:tabular-nums}
caption{padding-block-end:.4em;text-align:start;font-size:.86rem;color:var(--soft)}
th,td{padding:.38em .5em;border-block-end:1px solid var(--line);vertical-align:top}
th{text-align:start;font-weight:400}
thead th{border-block-end:1px solid var(--strong);font-weight:600;vertical-align:bottom}
.scores :is(td,thead th:not(:first-child)){text-align:end}
.scores:not([data-figures=totals]) td:nth-child(2){font-weight:600}
tfoot :is(th,td){border-block:1px solid var(--strong);font-weight:600}
table.own th{font-weight:600}
.stars{list-style:"★ "}
@media (min-width:76rem){
.report{display:grid;grid-template-columns:16rem minmax(0,44rem);gap:0 3rem;max-inline-size:63rem}
.cover,.chapters{grid-column:2}
.chapter:first-child{margin-block-start:0;border:0}
.contents{grid-column:1;grid-row:1/span 2;position:sticky;inset-block-start:3.5rem;align-self:start;max-block-size:calc(100vh - 4.5rem);overflow:auto;margin:0;padding-block:1.5rem}
}
@media (forced-colors:active){.chart :is(.bar,.dot){fill:CanvasText}.chart :is(.bar-open,.line,.hollow){stroke:CanvasText}.chart .hollow{fill:Canvas}.chart .count{stroke:Canvas}.chart .soft{fill:CanvasText}.chart :is(line,polygon).past{stroke:CanvasText}mark{border-block-end-style:double}}
@page{size:A4;margin:24mm 22mm 22mm;font:9pt/1.3 var(--sans);@bottom-right{content:counter(page)}}
@media (max-width:30rem){
table{font-size:.86rem}
th,td{padding:.38em .25em}
th{hyphens:auto}
.scores :is(tbody,tfoot) th,.scores thead th:first-child{min-inline-size:7rem;overflow-wrap:anywhere}
.follow-up li{grid-template-columns:1fr}
}
@media (max-width:21rem){
table{font-size:.8rem}
th,td{padding-inline:.15em}
.scores :is(tbody,tfoot) th,.scores thead th:first-child{min-inline-size:5rem}
}
@media print{
:root,:root[data-theme]{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444}
html{font-size:10.5pt}
.running{display:none}
main{padding:0}
.cover{padding-block:62mm 0;border:0}
.report{display:block;max-inline-size:none}
.contents,.chapter{break-before:page}
.contents{position:static;max-block-size:none}
.chapter{border:0}
h1,h2,h3,h4,h5,h6{break-after:avoid}
p,li{orphans:3;widows:3}
tr,.box,.total,li{break-inside:avoid}
.picture{overflow:visible}
.picture .chart{min-inline-size:0;max-block-size:225mm}
.behind::details-content{content-visibility:visible;block-size:auto}
.behind summary{display:none}
.behind caption{display:table-caption}
caption{break-after:avoid}
.wide .scores{break-inside:avoid}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
.notes [role="doc-backlink"]{display:none}
.wide{overflow:visible}
}
`
