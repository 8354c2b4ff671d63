/** How a report looks: one column for reading, pictures beside each other where there is room, ink on paper in print. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#FBFAF7;--panel:#FFFFFF;--ink:#1B2429;--soft:#4A5A63;--line:#75858E;--hair:#D9DEE0;--glass:#0B6E7F;--focus:#0B4FCE;--a:#0072B2;--b:#B35900}
@media screen and (prefers-color-scheme:dark){:root{--bg:#10171B;--panel:#182227;--ink:#ECF1F2;--soft:#B4C2C8;--line:#75868F;--hair:#2F3B41;--glass:#5FC7D6;--focus:#8AB4FF;--a:#56B4E9;--b:#F0A03C}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.55 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3{font-family:ui-serif,Georgia,"Noto Serif","Times New Roman",serif;line-height:1.2;font-weight:600;text-wrap:balance;overflow-wrap:break-word}
h1{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.6rem);margin:0 0 .6em}
h2{font-size:clamp(1.35rem,1.1rem + 1vw,1.75rem);margin:3.2rem 0 .7rem;padding-top:1.1rem;border-top:1px solid var(--line)}
h3{font-size:1.25rem;margin:2rem 0 .5rem}
p,li,dd{max-width:66ch}
p{margin:.7em 0}
a{color:var(--glass)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-99rem;top:0;background:var(--panel);padding:.6rem 1rem}
.skip:focus{left:.5rem;top:.5rem;z-index:1}
header,main,footer{max-width:70rem;margin:0 auto;padding:0 1rem}
header{padding-top:2.5rem}
footer{padding-top:1.5rem;padding-bottom:3rem;color:var(--soft)}
.stamp{border-left:4px solid var(--glass);padding:.1rem 0 .1rem .9rem;font-weight:600;margin:1rem 0}
nav ol{columns:2 18rem;padding-left:1.4rem;margin:.6rem 0}
nav li{padding:.15rem 0}
nav a{display:inline-block;padding:.15rem 0}
.gate{background:var(--panel);border:2px solid var(--ink);padding:.4rem 1.4rem 1rem;margin-top:2rem;width:fit-content;max-width:100%}
.gate h2{border:0;margin:.8rem 0 .4rem;padding:0}
.headline{font:600 clamp(1.25rem,1rem + 1.2vw,1.6rem)/1.35 ui-serif,Georgia,"Noto Serif",serif;max-width:44ch;text-wrap:balance}
.worlds{list-style:none;padding:0}
.worlds li{margin:.4rem 0;padding-left:1.6rem;position:relative}
.worlds li::before{position:absolute;left:0}
.worlds .a::before{content:"\\25CF";color:var(--a)}
.worlds .b::before{content:"\\25C6";color:var(--b)}
dl.answers{margin:1rem 0}
dl.answers dt{color:var(--soft);max-width:68ch}
dl.answers dd{margin:0 0 .9rem;font-weight:600}
dl.facts{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.35rem 1.2rem;margin:1rem 0}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,27rem),1fr));gap:1.2rem;margin:1.2rem 0}
.opening{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1.2rem 2.4rem;align-items:start}
figure{margin:0;background:var(--panel);border:1px solid var(--hair);padding:.9rem .8rem .6rem;break-inside:avoid;min-width:0}
figcaption{font-weight:600;line-height:1.35;padding:0 .3rem .5rem;max-width:68ch;text-wrap:pretty}
figure svg.gh-figure{display:block;width:100%;max-width:27.5rem;height:auto}
.note{color:var(--soft);font-size:.95rem;padding:0 .3rem}
details{margin:.3rem 0}
summary{cursor:pointer;color:var(--glass);padding:.45rem .3rem;min-height:1.5rem}
figure summary{font-size:.95rem}
.scroll{overflow-x:auto;border:1px solid var(--hair);background:var(--panel);margin:.5rem 0;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.95rem;overflow-wrap:normal}
caption{text-align:left;padding:.6rem .7rem .3rem;color:var(--soft);caption-side:top}
caption span{position:sticky;left:.7rem;display:inline-block;max-width:min(100%,calc(100vw - 4rem))}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-bottom:1px solid var(--hair)}
thead th{border-bottom:1px solid var(--line);vertical-align:bottom}
tbody th{position:sticky;left:0;background:var(--panel);font-weight:500;min-width:8.5rem;max-width:24rem}
figure tbody th{min-width:0}
tbody th.part{padding-left:1.8rem;font-weight:400}
td.n,th.n{text-align:right;white-space:nowrap}
td.none{color:var(--soft);white-space:normal}
th[scope=colgroup]{text-align:center;border-bottom:1px solid var(--hair)}
figure th.n{white-space:normal}
td.words{min-width:14rem;max-width:34rem}
tbody tr:last-child>*{border-bottom:0}
.question{display:block;color:var(--soft);font-size:.9rem;font-weight:400}
th code,td code{overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.92em}
pre{background:var(--panel);border:1px solid var(--hair);padding:.8rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:.6rem 0}
.status{white-space:nowrap}
@media (max-width:30rem){dl.facts{grid-template-columns:1fr;gap:0}dl.facts dd{margin-bottom:.6rem}.gate{padding:.2rem .9rem .8rem}ul,ol{padding-left:1.2rem}figure{padding:.7rem .2rem .4rem}figcaption,.note,figure summary{padding-left:.5rem;padding-right:.5rem}tbody th{max-width:9rem}th,td{padding:.4rem .5rem}}
@media (forced-colors:active){.gate,figure,.scroll{border-color:CanvasText}}
@media print{@page{margin:16mm}body{font-size:10.5pt;background:#fff}.skip,nav{display:none}header,main,footer{max-width:none;padding:0}h2{margin-top:1.6rem}h2,h3,figcaption{break-after:avoid}.figures{grid-template-columns:1fr 1fr}.scroll{overflow:visible;border:0}tr{break-inside:avoid}a{color:inherit;text-decoration:none}table{font-size:8.5pt}th,td{padding:.2rem .35rem}td.words,tbody th{min-width:0}td.n,th.n{white-space:normal}figure details{display:none}section>details::details-content{content-visibility:visible;display:block}.opening figure svg.gh-figure{max-width:20rem}}
`;
