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
