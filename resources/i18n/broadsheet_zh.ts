<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Broadsheet {0}</source>
            <translation>对开 {0}</translation>
        </message>
        <message>
            <source>An article beside its charts: every figure tied both ways, every source named. Offline.</source>
            <translation>文章与图表对开两页：每个数字双向关联，每条资料注明出处。不联网也能用。</translation>
        </message>
        <message>
            <source>MIT licence. Built on Qt and PySide6 (LGPL 3), pyqtgraph (MIT), NumPy (BSD), fastjsonschema (BSD); Noto Sans SC and Noto Serif SC (SIL Open Font License 1.1).</source>
            <translation>MIT 许可。使用 Qt 与 PySide6（LGPL 3）、pyqtgraph（MIT）、NumPy（BSD）、fastjsonschema（BSD），以及思源黑体、思源宋体的 Noto 版（SIL 开放字体许可 1.1）。</translation>
        </message>
        <message>
            <source>About Broadsheet</source>
            <translation>关于对开</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>转到(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Open briefing…</source>
            <translation>打开汇报…</translation>
        </message>
        <message>
            <source>Open briefing folder…</source>
            <translation>打开汇报文件夹…</translation>
        </message>
        <message>
            <source>Problems of this file…</source>
            <translation>本文件的问题…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Text in Chinese</source>
            <translation>正文用中文</translation>
        </message>
        <message>
            <source>Text in English</source>
            <translation>正文用英文</translation>
        </message>
        <message>
            <source>Interface: 中文</source>
            <translation>界面：中文</translation>
        </message>
        <message>
            <source>Interface: English</source>
            <translation>Interface: English</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大字号</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小字号</translation>
        </message>
        <message>
            <source>Usual size</source>
            <translation>标准字号</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>提纲</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Next section</source>
            <translation>下一节</translation>
        </message>
        <message>
            <source>Previous section</source>
            <translation>上一节</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>下一栏</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>上一栏</translation>
        </message>
        <message>
            <source>Let go of what is pinned</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <source>Keyboard…</source>
            <translation>键盘…</translation>
        </message>
        <message>
            <source>About Broadsheet…</source>
            <translation>关于对开…</translation>
        </message>
        <message>
            <source>In the text or a chart: the tied words or mark before and after</source>
            <translation>在正文或图表中：上一处、下一处已关联的文字或图形</translation>
        </message>
        <message>
            <source>Pin it; a name opens its card</source>
            <translation>固定当前所指；名称则打开卡片</translation>
        </message>
        <message>
            <source>Scroll the text</source>
            <translation>滚动正文</translation>
        </message>
        <message>
            <source>Start and end of the text</source>
            <translation>正文开头、末尾</translation>
        </message>
        <message>
            <source>Next control; leaves the text and the charts</source>
            <translation>下一个控件；离开正文和图表</translation>
        </message>
        <message>
            <source>In a chart with a time axis: zoom in, out, all</source>
            <translation>在带时间轴的图中：放大、缩小、全部</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Show the sentence in the text</source>
            <translation>定位到正文中的句子</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据表</translation>
        </message>
        <message>
            <source>Show the figures of this chart as a table</source>
            <translation>以表格列出本图数据</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the chart as an image or its data as text</source>
            <translation>复制为图片，或复制数据</translation>
        </message>
        <message>
            <source>Copy image</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>复制数据</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出处</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Open briefing</source>
            <translation>打开汇报</translation>
        </message>
        <message>
            <source>Briefings (*.briefing datapackage.json)</source>
            <translation>汇报文件 (*.briefing datapackage.json)</translation>
        </message>
        <message>
            <source>Open briefing folder</source>
            <translation>打开汇报文件夹</translation>
        </message>
        <message>
            <source>Chart copied as an image</source>
            <translation>图表已复制为图片</translation>
        </message>
        <message>
            <source>Data copied, ready to paste into a spreadsheet</source>
            <translation>数据已复制，可粘贴到表格软件</translation>
        </message>
        <message>
            <source>Open address</source>
            <translation>打开网址</translation>
        </message>
        <message>
            <source>Open this address in the browser?</source>
            <translation>在浏览器中打开这个网址？</translation>
        </message>
    </context>
    <context>
        <name>FacingPane</name>
        <message>
            <source>Charts of this section</source>
            <translation>本节图表</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>键盘</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Broadsheet</source>
            <translation>对开</translation>
        </message>
    </context>
    <context>
        <name>OutlinePane</name>
        <message>
            <source>Names in this section: {0}</source>
            <translation>本节名称 {0}</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>各节</translation>
        </message>
        <message>
            <source>Names in this section</source>
            <translation>本节名称</translation>
        </message>
    </context>
    <context>
        <name>Presenter</name>
        <message>
            <source>Numbers {0} · tied {1} · plain {2}</source>
            <translation>数字 {0} · 已关联 {1} · 未关联 {2}</translation>
        </message>
        <message>
            <source> ({0})</source>
            <translation>（{0}）</translation>
        </message>
        <message>
            <source>{0} — Broadsheet</source>
            <translation>{0} — 对开</translation>
        </message>
        <message>
            <source>Broadsheet</source>
            <translation>对开</translation>
        </message>
        <message>
            <source>context</source>
            <translation>补充资料</translation>
        </message>
        <message>
            <source>same scope</source>
            <translation>口径一致</translation>
        </message>
        <message>
            <source>scopes differ, not to be compared directly</source>
            <translation>口径不同，不宜直接比较</translation>
        </message>
        <message>
            <source>scope not stated</source>
            <translation>口径未注明</translation>
        </message>
        <message>
            <source>names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>ordinals</source>
            <translation>序数</translation>
        </message>
        <message>
            <source>approximate</source>
            <translation>约数</translation>
        </message>
        <message>
            <source>structures</source>
            <translation>结构</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
    </context>
    <context>
        <name>ProblemsDialog</name>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems of {0}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file keeps every rule of the format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can be read of this file is shown; it is open for reading only.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>A−</source>
            <translation>字号−</translation>
        </message>
        <message>
            <source>A+</source>
            <translation>字号＋</translation>
        </message>
        <message>
            <source>Smaller (Ctrl+−)</source>
            <translation>缩小字号（Ctrl+−）</translation>
        </message>
        <message>
            <source>Larger (Ctrl++)</source>
            <translation>放大字号（Ctrl++）</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小字号</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大字号</translation>
        </message>
        <message>
            <source>Show what is wrong with this file</source>
            <translation>查看本文件的问题</translation>
        </message>
        <message>
            <source>Language of the text</source>
            <translation>正文语言</translation>
        </message>
    </context>
    <context>
        <name>TableDialog</name>
        <message>
            <source>Data</source>
            <translation>数据表</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>复制数据</translation>
        </message>
    </context>
</TS>
