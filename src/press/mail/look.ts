/**
 * How a mail looks: the paper's own colours in rules that mail programs know. Where a program drops the style, black Georgia on
 * white is left, which is a newspaper too.
 */
const light = `body,.page{margin:0;padding:0;background:#fbf9f3;color:#1b1914}
td,p{font:17px/1.5 Georgia,'Times New Roman',serif}p{margin:0 0 12px}
a{color:inherit;text-decoration-color:#b5ad9c;text-underline-offset:2px}a.c{text-decoration:none;border-bottom:1px dotted #b5ad9c}
h1{font:700 40px/1.05 Georgia,serif;letter-spacing:-.5px;text-align:center;margin:26px 0 2px}h1 a{text-decoration:none}
.m{font-style:italic;font-size:15px;text-align:center;color:#5d574b}
.l{border-top:1px solid #1b1914;border-bottom:3px double #1b1914;padding:6px 0;text-align:center}
h2{font:700 13px/1.3 Arial,sans-serif;letter-spacing:1.2px;text-transform:uppercase;color:#8c1c17;border-top:1px solid #1b1914;padding-top:8px;margin:38px 0 10px}
h3{font:700 22px/1.25 Georgia,serif;margin:10px 0 6px}.lead h3{font-size:30px;line-height:1.15;letter-spacing:-.3px}.lead .d{font-size:19px}
h4{font:700 14px/1.4 Arial,sans-serif;margin:20px 0 4px}.lead h2{border-top:0;padding-top:0;margin-top:22px}
.d{font-style:italic}.k,.s,.s td{font:13px/1.5 Arial,sans-serif;color:#5d574b}.k{margin:22px 0 0}h2+.k{margin-top:0}.i a bdi{font-weight:700}h3 a,h4 a{text-decoration:none}
table.n{width:100%;border-collapse:collapse;margin:0 0 14px}table.n td,table.n th{font:14px/1.4 Arial,sans-serif;padding:5px 0 5px 8px;border-bottom:1px solid #d3ccbc}table.n td:first-child,table.n th:first-child{padding-left:0}table.n a,.s a{overflow-wrap:anywhere;word-break:break-word}table.n th{color:#5d574b;font-size:12px}
blockquote{margin:18px 0;padding:2px 0 2px 16px;border-left:3px solid #8c1c17}blockquote p{font-size:19px;font-style:italic;margin:0 0 4px}
code{font:13px/1.5 Consolas,Menlo,monospace;background:#f1ede1;padding:2px 5px;word-break:break-all}`;

const dark = `body,.page,h1{background:#14130f;color:#ebe6d9}.m,.k,.s,.s td,table.n th{color:#aaa495}h2,blockquote{border-color:#8d8777}h2{color:#f0907f}.l{border-color:#8d8777}table.n td,table.n th{border-color:#3b382f}code{background:#211f19}a,a.c{text-decoration-color:#5e594d;border-color:#5e594d}`;

const narrow = `h1{font-size:33px}.lead h3{font-size:26px}table.n td,table.n th{font-size:13px;padding-left:5px}`;

export const look = `${light}
@media (prefers-color-scheme:dark){${dark}}
@media (max-width:480px){${narrow}}`;
