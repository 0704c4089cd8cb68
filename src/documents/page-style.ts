/**
 * The style of plain pages for anyone: large type, dark on light (at least 7:1), one column, also on paper. A table too wide for the screen is moved
 * under the finger; on paper its texts are broken.
 */
export const pageStyle = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#111;font:1.25rem/1.65 'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif;overflow-wrap:anywhere}
main{max-width:48rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.35;margin:.75rem 0 .25rem}
h2{font-size:1.4rem;margin:1.75rem 0 .5rem;border-bottom:2px solid #111}
p{margin:.5rem 0}
dl{margin:.5rem 0;display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem}
dt{font-weight:700}
dd{margin:0}
ol,ul{margin:0;padding-left:2rem}
li{margin:.4rem 0}
small,.aside{font-size:1.05rem;color:#333}
code{font-family:'DejaVu Sans Mono',Consolas,monospace;font-size:1.05rem}
a{color:#0a3d8f;display:inline-block;padding:.2rem 0}
.state{font-size:1.35rem;font-weight:700;line-height:1.45;padding:.7rem 1rem;border:4px solid #111;margin:.75rem 0}
.state.good{background:#e8f5e9}
.state.open{background:#fff3cd;border-style:dashed}
.state.bad{background:#fde7e9;border-style:double}
main.wide{max-width:80rem}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{border:2px solid #111;padding:.4rem .6rem;text-align:left;white-space:nowrap}
thead th{background:#eee}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{a{color:#111}main,main.wide{max-width:none;padding:0}.table{overflow:visible}th,td{white-space:normal}}
`;
