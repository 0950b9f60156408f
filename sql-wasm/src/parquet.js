import { parquetFile } from "./parquet-file.js";

self.runnelParquet = parquetFile;
