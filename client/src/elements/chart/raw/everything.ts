import "echarts"; // registers all that it can draw
