// Comes before DuckDB's own worker: parts of DuckDB that it would fetch from elsewhere stay where they are.
{
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (/\.duckdb_extension\.wasm/.test(url)) throw new Error("DuckDB is complete as it is in a site: extensions are not fetched");
    return open.call(this, method, url, ...rest);
  };
}
