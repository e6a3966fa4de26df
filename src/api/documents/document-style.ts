/** How a document looks, on a screen and printed. It is inside of the page: nothing is fetched, so a saved page stays whole. */
export const documentStyle = `
:root{color-scheme:light;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;color:#1a1f24;background:#fff}
body{max-width:56rem;margin:2.5rem auto;padding:0 1.5rem}
header{border-bottom:2px solid #1a1f24;padding-bottom:1rem;margin-bottom:1.5rem}
.kind{margin:0;font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:#57606a}
h1{font-size:1.7rem;line-height:1.25;margin:.15rem 0 .9rem}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid #d0d7de}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
h2,h3{line-height:1.3}
p{margin:.5rem 0}
ul{margin:.4rem 0;padding-left:1.25rem}li{margin:.25rem 0}li ul{margin:.1rem 0}
dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.2rem 1.2rem;margin:.6rem 0}
dt{color:#57606a}dd{margin:0}
header dl{font-size:.9rem;margin:0}
blockquote{margin:.6rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid #d0d7de}blockquote p{margin:.3rem 0}
.warning{padding:.5rem .8rem;border-left:4px solid #b35900;background:#fff6e9;font-weight:600}
.quiet{color:#57606a}
.quiet,.entry{unicode-bidi:isolate}
a{color:inherit;text-decoration:none}
.entry{font-variant-numeric:tabular-nums;font-size:.85em;color:#0a5ab0;white-space:nowrap}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid #e4e8ec}
th{font-weight:600;color:#57606a;border-bottom-color:#afb8c1}
td,dd,li,p{overflow-wrap:anywhere}
tr>:nth-child(2):nth-last-child(3){width:44%}tr>:nth-child(3):nth-last-child(2){width:24%}
.entries table{font-size:.82rem}.entries td:first-child{white-space:nowrap}
:target{background:#fff3bf}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
@page{size:A4;margin:17mm 16mm 19mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt system-ui,sans-serif;color:#57606a}}
@media print{
:root{font-size:10pt;line-height:1.4}
body{max-width:none;margin:0;padding:0}
h1{font-size:17pt}h2{font-size:12.5pt;margin-top:16pt}h3{font-size:10.5pt}
h2,h3,.lead{break-after:avoid}
tr,li,dd,blockquote,.warning{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.entry{color:inherit}
.warning{background:none}
p,li,dd{orphans:3;widows:3}
}
`;
