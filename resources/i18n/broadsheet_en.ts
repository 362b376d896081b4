<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>BriefingDialog</name>
    <message numerus="yes">
        <source>Context facts come from %n source(s):</source>
        <translation>
            <numerusform>Context facts come from %n source:</numerusform>
            <numerusform>Context facts come from %n sources:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message numerus="yes">
        <source>%n claim(s), all in order</source>
        <translation>
            <numerusform>%n claim, in order</numerusform>
            <numerusform>%n claims, all in order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyCommands</name>
    <message numerus="yes">
        <source>Copied with %n figure(s) and the source</source>
        <translation>
            <numerusform>Copied with %n figure and the source</numerusform>
            <numerusform>Copied with %n figures and the source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityCard</name>
    <message numerus="yes">
        <source>mentioned %n time(s)</source>
        <translation>
            <numerusform>mentioned once</numerusform>
            <numerusform>mentioned %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message numerus="yes">
        <source>Folder for the briefings of %n article(s)</source>
        <translation>
            <numerusform>Folder for the briefing of %n article</numerusform>
            <numerusform>Folder for the briefings of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported; they stand on the shelf</source>
        <translation>
            <numerusform>%n article imported; it stands on the shelf</numerusform>
            <numerusform>%n articles imported; they stand on the shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be imported</source>
        <translation>
            <numerusform>%n article could not be imported</numerusform>
            <numerusform>%n articles could not be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>The block is too large: %n value(s) at its end were left out.</source>
        <translation>
            <numerusform>The block is too large: %n value at its end was left out.</numerusform>
            <numerusform>The block is too large: %n values at its end were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n change(s)</source>
        <translation>
            <numerusform>Take %n change</numerusform>
            <numerusform>Take %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>{0} (and %n more row(s))</source>
        <translation>
            <numerusform>{0} (and %n more row)</numerusform>
            <numerusform>{0} (and %n more rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n change(s) of {0} were not saved when the program ended.</source>
        <translation>
            <numerusform>%n change of {0} was not saved when the program ended.</numerusform>
            <numerusform>%n changes of {0} were not saved when the program ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message numerus="yes">
        <source>mentioned %n time(s)</source>
        <translation>
            <numerusform>mentioned once</numerusform>
            <numerusform>mentioned %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%n rule(s) of the format would be broken. Save all the same?</source>
        <translation>
            <numerusform>%n rule of the format would be broken. Save all the same?</numerusform>
            <numerusform>%n rules of the format would be broken. Save all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message numerus="yes">
        <source>In the text: %n</source>
        <translation>
            <numerusform>%n place in the text</numerusform>
            <numerusform>%n places in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfCommands</name>
    <message numerus="yes">
        <source>%n briefing(s) added</source>
        <translation>
            <numerusform>%n briefing added</numerusform>
            <numerusform>%n briefings added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n could not be read</source>
        <translation>
            <numerusform>, %n could not be read</numerusform>
            <numerusform>, %n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfDialog</name>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n briefing</numerusform>
            <numerusform>%n briefings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message numerus="yes">
        <source>%n item(s) in the order of time</source>
        <translation>
            <numerusform>%n item in the order of time</numerusform>
            <numerusform>%n items in the order of time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfBanner</name>
    <message numerus="yes">
        <source>%n value(s) hypothetical (marked *), not from the article</source>
        <translation>
            <numerusform>%n value hypothetical (marked *), not from the article</numerusform>
            <numerusform>%n values hypothetical (marked *), not from the article</numerusform>
        </translation>
    </message>
</context>
</TS>
