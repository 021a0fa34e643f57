#compdef toolbox
# Completion of toolbox for zsh; written by the program from its table of commands.

_toolbox__commands() {
    local -a commands
    commands=(
        'list:list tools'
        'show:show some tools in full'
        'store:work on the store'\''s own files'
        'completion:print the completion script of a shell'
        'help:print help for a command'
    )
    [[ $words[1] == help ]] && commands=("${(@)commands:#help:*}")
    _describe -t commands 'command' commands
}

_toolbox_store__commands() {
    local -a commands
    commands=(
        'lint:look for mistakes in tool lists'
        'diff:compare two tool lists'
    )
    [[ $words[1] == help ]] && commands=("${(@)commands:#help:*}")
    _describe -t commands 'command' commands
}

_toolbox__help() {
    case "${(j: :)words[2,CURRENT-1]}" in
    ('') _toolbox__commands ;;
    (store) _toolbox_store__commands ;;
    (*) return 1 ;;
    esac
}

_toolbox() {
    local curcontext=$curcontext state line
    local -A opt_args
    _arguments -s -S -C -A '-*' \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(-o --format)-o+[form of the answer]:F:(table json)' \
        '(-o --format)--format=[form of the answer]:F:(table json)' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]' \
        '1: :_toolbox__commands' \
        '*:: :->rest' && return 0
    [[ $state == rest ]] || return 1
    curcontext=${curcontext%:*:*}:toolbox-$line[1]:
    case $line[1] in
        (list) _toolbox_list ;;
        (show) _toolbox_show ;;
        (store) _toolbox_store ;;
        (completion) _toolbox_completion ;;
        (help) _toolbox__help ;;
    (*) return 1 ;;
    esac
}

_toolbox_list() {
    _arguments -s -S \
        '*-k+[only tools of this kind]:KIND:(saw hammer jack\ plane)' \
        '*--kind=[only tools of this kind]:KIND:(saw hammer jack\ plane)' \
        '(--age)--age=[only tools at most this old]:YEARS: ' \
        '(--room)--room=[only tools in the room of this folder]:DIR:_path_files -/' \
        '(-a --all)-a[also tools that are lent out]' \
        '(-a --all)--all[also tools that are lent out]' \
        '(-o --format)-o+[form of the list]:F:(table json csv)' \
        '(-o --format)--format=[form of the list]:F:(table json csv)' \
        '(--note)--note=[print this above the list]:TEXT: ' \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]'
}

_toolbox_show() {
    _arguments -s -S \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(-o --format)-o+[form of the answer]:F:(table json)' \
        '(-o --format)--format=[form of the answer]:F:(table json)' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]' \
        '1:TOOL: ' \
        '*:OTHERS: '
}

_toolbox_store() {
    local curcontext=$curcontext state line
    local -A opt_args
    _arguments -s -S -C -A '-*' \
        '(-n --dry-run)-n[change nothing]' \
        '(-n --dry-run)--dry-run[change nothing]' \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(-o --format)-o+[form of the answer]:F:(table json)' \
        '(-o --format)--format=[form of the answer]:F:(table json)' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]' \
        '1: :_toolbox_store__commands' \
        '*:: :->rest' && return 0
    [[ $state == rest ]] || return 1
    curcontext=${curcontext%:*:*}:toolbox-store-$line[1]:
    case $line[1] in
        (lint) _toolbox_store_lint ;;
        (diff) _toolbox_store_diff ;;
    (*) return 1 ;;
    esac
}

_toolbox_store_lint() {
    _arguments -s -S \
        '(--fail-on)--fail-on=[exit with 1 at findings of this severity]:SEVERITY:(error warning)' \
        '(-n --dry-run)-n[change nothing]' \
        '(-n --dry-run)--dry-run[change nothing]' \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(-o --format)-o+[form of the answer]:F:(table json)' \
        '(-o --format)--format=[form of the answer]:F:(table json)' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]' \
        '1::FILE:_files'
}

_toolbox_store_diff() {
    _arguments -s -S \
        '(-n --dry-run)-n[change nothing]' \
        '(-n --dry-run)--dry-run[change nothing]' \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(-o --format)-o+[form of the answer]:F:(table json)' \
        '(-o --format)--format=[form of the answer]:F:(table json)' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]' \
        '1:OLD:_files' \
        '2:NEW:_files'
}

_toolbox_completion() {
    _arguments -s -S \
        '*--lists=[file or folder of tool lists; later ones overlay earlier ones]:PATH:_files' \
        '(-o --format)-o+[form of the answer]:F:(table json)' \
        '(-o --format)--format=[form of the answer]:F:(table json)' \
        '(--color)--color=[colours in the output]:auto|always|never:(auto always never)' \
        '(-q --quiet)-q[say less on standard error]' \
        '(-q --quiet)--quiet[say less on standard error]' \
        '*-v[say more on standard error]' \
        '*--verbose[say more on standard error]' \
        '(- *)-h[print help for the program or a command and exit]' \
        '(- *)--help[print help for the program or a command and exit]' \
        '(- *)--version[print the version and exit]' \
        '1:SHELL:(bash zsh fish)'
}

if [[ $funcstack[1] == _toolbox ]]; then
    _toolbox "$@"
else
    compdef _toolbox toolbox
fi
