// Figures over time: one line per measure and unit, targets as hollow points of their own.
import { LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { look } from "./look.js";

use([
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

export function draw(place, data) {
  const style = look(place);
  const chart = init(place, null, { renderer: "svg" });
  const compact = new Intl.NumberFormat(document.documentElement.lang, {
    notation: "compact",
  });
  const text = { color: style.ink, fontFamily: style.font };
  chart.setOption({
    aria: { enabled: true, label: { description: data.description } },
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    color: style.series,
    textStyle: text,
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: text },
    tooltip: {
      trigger: "item",
      renderMode: "richText",
      backgroundColor: style.paper,
      textStyle: text,
      formatter: (point) => `${point.data.label}\n${point.data.shown}`,
    },
    xAxis: {
      type: "time",
      inverse: style.rtl,
      axisLabel: text,
      axisLine: { lineStyle: { color: style.line } },
    },
    yAxis: {
      type: "value",
      position: style.rtl ? "right" : "left",
      axisLabel: { ...text, formatter: (value) => compact.format(value) },
      splitLine: { lineStyle: { color: style.line } },
    },
    series: data.series.map((one) => ({
      name: one.name,
      type: one.actual ? "line" : "scatter",
      symbol: one.actual ? "circle" : "diamond",
      symbolSize: 9,
      itemStyle: one.actual ? {} : { color: "transparent", borderWidth: 2, borderColor: style.accent },
      data: one.points.map((point) => ({
        value: [point.date, point.value],
        label: point.label,
        shown: point.shown,
        target: point.target,
      })),
    })),
  });
  // Every point leads to its words.
  chart.on("click", (point) => {
    if (point.data?.target) location.href = point.data.target;
  });
  new ResizeObserver(() => chart.resize()).observe(place);
}
